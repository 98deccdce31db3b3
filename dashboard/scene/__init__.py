"""Pure geometry of the picture: knows neither Dash nor Plotly nor SQL. Units: days across, pixels down."""
