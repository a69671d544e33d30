package vn.motcua.procedure.generator;

/**
 * What is wrong with a table.
 *
 * @param row number of the row in the file, from 1; 0 when it concerns the whole table
 * @param column heading of the column or key of the line, or an empty text
 * @param sentence Vietnamese: what is wrong, with the figures or words concerned, and the cure
 */
public record Fault(int row, String column, String sentence) {}
