/**
 * {@code make update}: fetches Epoch AI's current export, checks it, keeps it as a snapshot and says what changed. A
 * snapshot and its line in {@code data/snapshots.csv} are there, or neither.
 */
package largescale.press.update;
