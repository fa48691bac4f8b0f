"""Spanish, as it is said in Spain and in America: tables, rules, and the proof that reads them back."""
