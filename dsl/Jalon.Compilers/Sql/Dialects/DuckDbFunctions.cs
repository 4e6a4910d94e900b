using Jalon.Compilers.Sql.Functions;

using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>How DuckDB says the scalar functions.</summary>
internal static class DuckDbFunctions
{
    public static FunctionTemplates All { get; } = new(
    [
        Entry("lower", "lower({0})"),
        Entry("coalesce", "coalesce({*})"),
        Entry("hour", (call, arguments, context) => new Tree.SqlForm(
            "hour(timezone({1}, {0}))", [arguments[0], arguments.Count > 1 ? arguments[1] : context.Zone])),
    ]);
}
