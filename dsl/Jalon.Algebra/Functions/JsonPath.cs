using System.Globalization;

namespace Jalon.Algebra.Functions;

/// <summary>Where in a JSON text a value lies: <c>$.a.b[1]</c>, names of ASCII letters, digits and <c>_</c>, indexes from 0.</summary>
/// <param name="Steps">From the outermost; none for the whole.</param>
public sealed record JsonPath(ValueList<JsonStep> Steps)
{
    /// <summary>Reads a path; null where it is none.</summary>
    public static JsonPath? TryParse(string text)
    {
        if (!text.StartsWith('$'))
            return null;
        var steps = new List<JsonStep>();
        for (var i = 1; i < text.Length;)
        {
            var start = i + 1;
            var end = start;
            if (text[i] == '.')
            {
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                    end++;
                if (end == start)
                    return null;
                steps.Add(new JsonStep(text[start..end], 0));
                i = end;
            }
            else if (text[i] == '[' && text.IndexOf(']', start) is > 0 and var close
                && int.TryParse(text.AsSpan(start, close - start), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                steps.Add(new JsonStep(null, index));
                i = close + 1;
            }
            else
            {
                return null;
            }
        }

        return new JsonPath([.. steps]);
    }
}
