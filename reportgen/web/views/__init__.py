"""The pages: each module has the views of one, as path → view for GET and for POST."""
