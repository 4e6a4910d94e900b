using System.Text;

namespace Jalon.Host.Plugins;

/// <summary>How C# names become the words of campaigns: <c>SkipEmpty</c> is <c>skip_empty</c>.</summary>
internal static class SettingNames
{
    /// <summary>A property's or enum member's name as campaigns write it.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
