using Jalon.Algebra.Model;
using Jalon.Language.Binding;

namespace Jalon.Language.Completion;

/// <summary>What was heard at a place of a text while it was bound.</summary>
/// <param name="Watch">What could stand there, and what does.</param>
/// <param name="Model">The entities as they were in the end: a name may be met before all is known of it.</param>
internal sealed record Hearing(Watch Watch, DataModel Model)
{
    /// <summary>What could stand there, as it is offered.</summary>
    public IEnumerable<CompletionItem> Items => Watch.Names.Where(IsItself).Select(new Items(Model).Of);

    // A table goes by the name of its entity.
    private bool IsItself(Candidate candidate) =>
        candidate.Meaning is not SourceName || Model.Find(candidate.Name) is not null || Model.Entities.All(e => e.Table != candidate.Name);
}
