using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>A row that names may mean: one level of a scope.</summary>
/// <param name="Schema">What it carries; through its dimension, the attributes, links and filters.</param>
internal sealed record Row(Schema Schema)
{
    /// <summary>What the row itself may be called: <c>customer.x</c>, <c>input.x</c>.</summary>
    public ValueList<string> Names { get; init; } = Schema.Dimension is { } dimension ? [dimension.Name] : [];

    /// <summary>Whether its members are reached by the row's name only (the far side of a link's <c>on</c>).</summary>
    public bool OnlyByName { get; init; }

    /// <summary>The rows that a bare aggregate ranges over: those of a group, or those of the transition a gate looks at. Else null.</summary>
    public Relation? Members { get; init; }

    /// <summary>The path that a call ranges over, where this is the row at its end. Else null.</summary>
    public CallRange? Range { get; init; }

    /// <summary>No row at all: what a limit sees.</summary>
    public static Row None { get; } = new(new Schema([], [], null));
}
