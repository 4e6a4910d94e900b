namespace Jalon.Api.Questions;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">As the language writes types.</param>
public sealed record ColumnInfo(string Name, string Type);
