package dev.logs.upkeep.prune;

/**
 * What goes by one rule.
 *
 * @param days partitions that go as a whole, a context and a day each
 * @param parts partitions of which entries go; counted once for each level of the rule
 */
public record RuleTotals(String rule, int days, int parts, Extent extent) {

    static RuleTotals nothing(String rule) {
        return new RuleTotals(rule, 0, 0, Extent.NOTHING);
    }

    /** Everything that went. */
    public static RuleTotals sum(Iterable<RuleTotals> all) {
        RuleTotals sum = nothing("");
        for (RuleTotals each : all) {
            sum = new RuleTotals("", sum.days + each.days, sum.parts + each.parts, sum.extent.plus(each.extent));
        }
        return sum;
    }

    RuleTotals plus(PruneStep step, Extent removed) {
        boolean whole = step.isWholeDay();
        return new RuleTotals(rule, days + (whole ? 1 : 0), parts + (whole ? 0 : 1), extent.plus(removed));
    }
}
