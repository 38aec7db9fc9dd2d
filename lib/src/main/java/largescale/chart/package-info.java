/** Makes Plotly charts in the house's style of the figures that jsplot builds. */
package largescale.chart;
