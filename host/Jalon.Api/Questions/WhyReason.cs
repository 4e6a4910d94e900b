namespace Jalon.Api.Questions;

/// <summary>Why somebody did not leave by an output.</summary>
/// <param name="Output">The output.</param>
/// <param name="Kind">
/// <c>condition</c>: it does not hold; <c>duplicate</c>: another row was kept; <c>excluded</c>: it is in what is taken away; <c>missing</c>: it is not in what is asked
/// for; <c>limit</c>: others come first; <c>sample</c>: it was not drawn; <c>nobody</c>: no row leads to it; <c>not_in_data</c>: the data has no such row;
/// <c>changed</c>: by the data of today it would go on, so the data has changed.
/// </param>
/// <param name="Text">The condition as it was written; the key of the row that was kept; the transition; how many there are. Empty where there is nothing to add.</param>
/// <param name="Values">What it stands on, by the data of today.</param>
public sealed record WhyReason(string Output, string Kind, string Text, IReadOnlyList<WhyValue> Values);
