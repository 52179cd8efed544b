"""Equations in two dimensions, in letters of their fonts: text that can be copied, lines and brackets that grow."""
