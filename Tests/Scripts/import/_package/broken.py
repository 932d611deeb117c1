raise ValueError("while it runs")
