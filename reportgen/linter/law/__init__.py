"""Which legal texts were in force when, as data (``texts.toml``), and which of them a legal base cites."""
