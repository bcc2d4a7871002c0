"""Every sentence a person reads: problems put into words, figures put into either language."""
