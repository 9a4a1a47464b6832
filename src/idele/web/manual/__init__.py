"""The pages of the method: what each measure is, for whoever asks."""
