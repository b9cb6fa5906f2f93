"""The few values every room needs: side, hat, stage, kind of help, sector, period."""
