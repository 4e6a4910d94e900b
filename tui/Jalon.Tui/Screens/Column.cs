namespace Jalon.Tui.Screens;

/// <summary>A column of a list.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="Right">Whether its cells stand right.</param>
/// <param name="Falling">Whether sorting by it begins with the greatest.</param>
internal sealed record Column(string Head, bool Right = false, bool Falling = false);
