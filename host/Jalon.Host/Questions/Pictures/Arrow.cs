namespace Jalon.Host.Questions.Pictures;

/// <summary>A transition as an arrow.</summary>
/// <param name="From">The activity that feeds it.</param>
/// <param name="To">The activity that reads it.</param>
/// <param name="Label">The output where it is not the main one, and its count where that is known.</param>
internal sealed record Arrow(PictureNode From, PictureNode To, string Label);
