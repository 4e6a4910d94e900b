namespace Jalon.Api.Campaigns;

/// <summary>How an activity differs between two versions of its campaign.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Change"><c>added</c>, <c>removed</c>, <c>rewired</c> (other inputs) or <c>changed</c>.</param>
/// <param name="InputsBefore">The transitions that it read.</param>
/// <param name="InputsAfter">The transitions that it reads.</param>
/// <param name="Lines">Its text, line by line.</param>
public sealed record ActivityDiff(
    string Name, string Change, IReadOnlyList<string> InputsBefore, IReadOnlyList<string> InputsAfter, IReadOnlyList<DiffLine> Lines);
