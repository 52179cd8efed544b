"""The templates of the kit ``quoc-phong-2-cap``: communes, area commands and provinces, in civil and army form."""
