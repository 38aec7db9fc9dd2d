/** Writes pages of displays, through templates that escape by themselves. */
package largescale.page;
