namespace Jalon.Compilers.Passes;

/// <summary>Which columns of the row at hand a scalar reads, and whether it reads anything that is not in the row.</summary>
internal sealed class ColumnsRead : ScalarRewriter
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _beyond;

    public static IReadOnlySet<string> Of(Scalar scalar)
    {
        var read = new ColumnsRead();
        read.Rewrite(scalar);
        return read._names;
    }

    public static bool LooksBeyond(Scalar scalar)
    {
        var read = new ColumnsRead();
        read.Rewrite(scalar);
        return read._beyond;
    }

    protected override Scalar Changed(Scalar scalar)
    {
        if (scalar is ColumnRef column && column.Level == Depth)
            _names.Add(column.Column.Name);
        _beyond |= scalar is Aggregate or InRelation or Window;
        return scalar;
    }
}
