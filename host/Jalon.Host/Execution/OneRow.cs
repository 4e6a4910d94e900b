using System.Globalization;
using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Host.Execution;

/// <summary>Values that see no row, as a relation: one row with no column of its own, so that the engine has somewhere to compute them for.</summary>
internal static class OneRow
{
    private static readonly Values s_one = new(new Schema([new Column("one", DataType.Int, false)], ["one"], null), [[1L]]);

    /// <summary>The relation; its last column is the value.</summary>
    public static Derive Of(Scalar scalar) => Of([scalar]);

    /// <summary>The relation; its columns after the first are the values.</summary>
    public static Derive Of(IReadOnlyList<Scalar> scalars) =>
        new(s_one, scalars.Select((s, i) => new NamedScalar(i == 0 ? "value" : string.Create(CultureInfo.InvariantCulture, $"value {i + 1}"), s)).ToValueList());
}
