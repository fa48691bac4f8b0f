"""From a publication to tagged large print: characters, sheet, flow (pure), press (WeasyPrint), tags."""
