namespace Jalon.Host.Questions.Pictures;

/// <summary>A transition as an arrow.</summary>
/// <param name="From">The activity that feeds it.</param>
/// <param name="To">The activity that reads it.</param>
/// <param name="Label">The output where it is not the main one, and its count where that is known.</param>
/// <param name="LeadsBack">Whether it leads back to where the rows came from: the way of a loop.</param>
internal sealed record Arrow(PictureNode From, PictureNode To, string Label, bool LeadsBack);
