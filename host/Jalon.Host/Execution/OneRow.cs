using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Host.Execution;

/// <summary>A value that sees no row, as a relation: one row with no column of its own, so that the engine has somewhere to compute the value for.</summary>
internal static class OneRow
{
    private static readonly Values s_one = new(new Schema([new Column("one", DataType.Int, false)], ["one"], null), [[1L]]);

    /// <summary>The relation; its last column is the value.</summary>
    public static Derive Of(Scalar scalar) => new(s_one, [new NamedScalar("value", scalar)]);
}
