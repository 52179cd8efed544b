"""All templates of the two-tier kit; one that is not here is taken over from the kit on which it is built."""

from __future__ import annotations

from tools.word_templates.template import Template

TEMPLATES: tuple[Template, ...] = ()
