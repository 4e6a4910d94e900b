using Jalon.Language.Binding.Campaigns;
using Jalon.Runs.Events;

namespace Jalon.Host.Execution;

/// <summary>Rows that came into a task are nowhere, or more came out than went in.</summary>
/// <param name="activity">Of which activity.</param>
/// <param name="books">What is accounted for.</param>
internal sealed class BrokenBooksException(BoundActivity activity, TaskBooks books) : Exception(
    $"the books of {activity.Name} ({activity.Shape.PluginId} {activity.Shape.Version}) do not balance: {RunWords.Books(books)}, none waiting: {Difference(books.Missing())}")
{
    private static string Difference(long missing) => missing > 0 ? $"{RunWords.Rows(missing)} missing" : $"{RunWords.Rows(-missing)} too many";
}
