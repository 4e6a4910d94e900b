using Jalon.Algebra.Relations;

namespace Jalon.Host.Execution;

/// <summary>Reads transitions that were ruled out as relations without rows, wherever they are read.</summary>
internal sealed class DeadInputs(IReadOnlySet<string> dead) : DeepRewriter
{
    protected override Relation Changed(Relation relation) =>
        relation is WorkingTable table && dead.Contains(table.Transition) ? new Values(table.Schema, []) : relation;
}
