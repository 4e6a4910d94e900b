using System.Globalization;

namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>Values as the sample's files spell them, whatever the machine's culture.</summary>
internal static class Cells
{
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Cents as an amount with two digits after the point; nothing as an empty cell.</summary>
    public static string Amount(int? cents) =>
        cents is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value / 100}.{value % 100:00}") : "";

    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>An instant; its clock time is UTC.</summary>
    public static string Text(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Text(bool? value) => value switch { true => "true", false => "false", null => "" };
}
