package vn.motcua.procedure.catalogue;

import vn.motcua.procedure.Validity;

/**
 * One row of a fee table as a person reads it.
 *
 * @param lowers an exemption, a programme or a reduction, not a charge
 * @param label what is charged, or why less is
 * @param note the table's own sentence about the row, or null
 * @param unitPrice whole đồng for one unit; null on a row that lowers
 * @param per what is counted, such as "Số bản sao"; null when it is charged once or the note says it
 * @param percent by how much a row lowers
 * @param validity the days of reception it is meant for
 */
public record FeeScheduleRow(
    boolean lowers, String label, String note, Long unitPrice, String per, Long percent, String basis, Validity validity) {}
