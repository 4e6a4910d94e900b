using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.Ansi;

/// <summary>How SQL itself says scalar functions: what a dialect starts from, and overrides where its engine differs.</summary>
internal static class AnsiFunctions
{
    public static FunctionTemplates All { get; } = new(
    [
        Entry("++", (_, a, _) => a.Skip(1).Aggregate(a[0], (left, right) => new SqlForm("{0} || {1}", [left, right], Binding.Concat))),
        Entry("coalesce", "coalesce({*})"),
        Entry("null_if", "nullif({0}, {1})"),
        Entry("lower", "lower({0})"),
        Entry("upper", "upper({0})"),
        Entry("abs", "abs({0})"),
        Entry("sqrt", "CASE WHEN {0} >= 0 THEN sqrt({0}) END"),
        Entry("ln", "CASE WHEN {0} > 0 THEN ln({0}) END"),
        Entry("log10", "CASE WHEN {0} > 0 THEN log10({0}) END"),
    ]);
}
