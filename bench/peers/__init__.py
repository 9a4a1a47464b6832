"""The method's sections as somebody would work them out with pandas, pingouin, networkx and plain loops.

Each module takes the tables as pandas frames and gives figures under the names of the contract, for what can be compared
exactly. They are written to be right and usual, neither slow on purpose nor vectorised beyond what people do.
"""
