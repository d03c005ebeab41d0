package id.absah.ledger;

/**
 * A sum over the findings of a run.
 *
 * @param unit the perangkat daerah; {@code -} when not established
 * @param month of the documents' dates, such as {@code 2026-10}; {@code -} when not established
 * @param rule the rule's id
 * @param result how it ended; {@code WAIVED} for the waived findings, whatever their result
 * @param count how many
 */
public record SummaryLine(String unit, String month, String rule, String result, long count) {}
