namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>Columns added to the rows at hand, in stages: a stage may look at what those before it added, through links and aggregates too.</summary>
internal sealed class DerivedColumns(IReadOnlyList<(Projection Projection, IReadOnlyList<string> Names)> stages)
{
    /// <summary>How many levels beyond the row at hand it looks.</summary>
    public int Outward { get; } = stages.Select(s => s.Projection.Outward).DefaultIfEmpty().Max();

    /// <summary>The rows with those columns.</summary>
    public RowSet Run(Frame frame, Schema schema, Session session)
    {
        foreach (var (projection, names) in stages)
        {
            var columns = projection.Run(frame, session);
            frame = frame with { Rows = frame.Rows.With(schema, names.Select((n, place) => KeyValuePair.Create(n, columns[place]))) };
        }

        return frame.Rows.With(schema, []);
    }
}
