namespace Jalon.Plugins.ChangeDimension;

/// <summary>Lets the link to the input's rows lead only to those that count.</summary>
/// <param name="link">The link's name.</param>
/// <param name="counted">The rows that count.</param>
internal sealed class CountedInputs(string link, Relation counted) : RelationRewriter
{
    private readonly Columns _columns = new(link, counted);

    protected override Scalar Scalar(Scalar scalar) => _columns.Rewrite(scalar);

    private sealed class Columns(string link, Relation counted) : ScalarRewriter
    {
        private readonly Paths _paths = new(link, counted);

        protected override Relation Inner(Relation rows) => base.Inner(_paths.Rewrite(rows));
    }

    private sealed class Paths(string link, Relation counted) : RelationRewriter
    {
        protected override Relation Changed(Relation relation) =>
            relation is LinkRows { Start: OuterRow, Path: [{ Rows: not null } first, ..] } rows && first.Name == link
                ? new LinkRows(rows.Start, [first with { Rows = counted }, .. rows.Path.Skip(1)], rows.Target)
                : relation;
    }
}
