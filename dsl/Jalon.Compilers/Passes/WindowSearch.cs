namespace Jalon.Compilers.Passes;

/// <summary>Looks for windows over the row at hand; those of rows inside an aggregate are of other rows.</summary>
internal sealed class WindowSearch : ScalarRewriter
{
    private bool _found;

    private WindowSearch()
    {
    }

    /// <summary>Whether a scalar is a window or is made of one.</summary>
    public static bool Finds(Scalar scalar)
    {
        var search = new WindowSearch();
        search.Rewrite(scalar);
        return search._found;
    }

    /// <inheritdoc/>
    protected override Scalar Changed(Scalar scalar)
    {
        _found |= scalar is Window && Depth == 0;
        return scalar;
    }
}
