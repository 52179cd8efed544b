"""All sample papers."""

from __future__ import annotations

from tests.linter.papers import (
    army,
    awards,
    decisions,
    forms,
    headers,
    legal,
    letters,
    libreoffice,
    minutes,
    odd,
    organisations,
    party,
    plans,
    private,
    regulations,
    reports,
    schools,
    unknown,
    youth_union,
)
from tests.linter.papers.model import Sample

SAMPLES: tuple[Sample, ...] = (
    *reports.SAMPLES,
    *letters.SAMPLES,
    *decisions.SAMPLES,
    *regulations.SAMPLES,
    *plans.SAMPLES,
    *minutes.SAMPLES,
    *schools.SAMPLES,
    *army.SAMPLES,
    *odd.SAMPLES,
    *organisations.SAMPLES,
    *legal.SAMPLES,
    *party.SAMPLES,
    *youth_union.SAMPLES,
    *awards.SAMPLES,
    *private.SAMPLES,
    *forms.SAMPLES,
    *headers.SAMPLES,
    *unknown.SAMPLES,
    *libreoffice.SAMPLES,
)
