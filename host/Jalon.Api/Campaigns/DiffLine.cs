namespace Jalon.Api.Campaigns;

/// <summary>A line of a difference.</summary>
/// <param name="Sign"><c>+</c> for a line of the second alone, <c>-</c> for one of the first alone, a blank for one of both.</param>
/// <param name="Text">The line.</param>
public sealed record DiffLine(string Sign, string Text);
