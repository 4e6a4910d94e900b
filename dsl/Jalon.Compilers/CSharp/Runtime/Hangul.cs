using System.Text;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>The one composition of Unicode's normal form C that remains once no marks do: letters of Hangul to syllables, by arithmetic.</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Trails = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28;

    /// <summary>The text with its letters of Hangul composed.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange((char)Leads, (char)0x11FF))
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var last = composed.Length > 0 ? composed[^1] : 0;
            var syllable = last - Syllables;
            if (last is >= Leads and < Leads + LeadCount && c is >= (char)Vowels and < (char)(Vowels + VowelCount))
                composed[^1] = (char)(Syllables + ((((last - Leads) * VowelCount) + c - Vowels) * TrailCount));
            else if (syllable is >= 0 and < LeadCount * VowelCount * TrailCount && syllable % TrailCount == 0 && c is > (char)Trails and < (char)(Trails + TrailCount))
                composed[^1] = (char)(last + c - Trails);
            else
                composed.Append(c);
        }

        return composed.ToString();
    }
}
