using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>Sees every column of a row that a scalar looks at.</summary>
/// <param name="level">The row, as the place of the scalar sees it.</param>
/// <param name="see">Called with each.</param>
internal sealed class ColumnVisitor(int level, Action<Column> see) : ScalarRewriter
{
    /// <inheritdoc/>
    protected override Scalar Changed(Scalar scalar)
    {
        if (scalar is ColumnRef column && column.Level - Depth == level)
            see(column.Column);
        return scalar;
    }
}
