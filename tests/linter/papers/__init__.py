"""Papers after real models, each with the truth about it: what precision and recall are measured on."""
