using System.Text;

namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>Gives people addresses: no two alike but for the case of letters, and all of them under names that can receive no mail.</summary>
internal sealed class MailAddresses(SplitMix64 random)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private static readonly Weighted<string> Domains = new(
        (55, "example.com"), (20, "example.org"), (13, "example.net"), (8, "mail.example"), (4, "poste.example"));

    /// <summary>A new address in lower case.</summary>
    public string New(string firstName, string lastName)
    {
        var first = AsciiLetters(firstName);
        var last = AsciiLetters(lastName);
        var local = random.Below(10) switch
        {
            < 4 => $"{first[0]}{last}",
            < 7 => $"{first}.{last}",
            < 8 => $"{first}_{last[0]}",
            < 9 => $"{last}.{first[0]}",
            _ => first,
        };
        var domain = random.Pick(Domains);
        var address = $"{local}@{domain}";
        while (!_taken.Add(address)) address = $"{local}{Cells.Text(random.Between(1, 999))}@{domain}";
        return address;
    }

    /// <summary>The same address as another hand would type it.</summary>
    public static string Retyped(SplitMix64 random, string address)
    {
        var typed = random.Below(3) switch
        {
            0 => address.ToUpperInvariant(),
            1 => char.ToUpperInvariant(address[0]) + address[1..],
            _ => string.Join('.', address.Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..])),
        };
        return typed == address ? address.ToLowerInvariant() : typed;
    }

    /// <summary>The letters of a name as they are typed where accents are not at hand; by a table, since decomposition is the platform's.</summary>
    private static string AsciiLetters(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter)) letters.Append(letter);
            else letters.Append(letter switch
            {
                'à' or 'á' or 'â' or 'ä' or 'ą' => "a",
                'ç' or 'ć' => "c",
                'è' or 'é' or 'ê' or 'ë' or 'ę' => "e",
                'ì' or 'í' or 'î' or 'ï' or 'ı' => "i",
                'ł' => "l",
                'ñ' or 'ń' => "n",
                'ò' or 'ó' or 'ô' or 'ö' or 'õ' => "o",
                'ś' or 'ş' => "s",
                'ß' => "ss",
                'ù' or 'ú' or 'û' or 'ü' => "u",
                'ÿ' => "y",
                'ź' or 'ż' => "z",
                _ => "",
            });
        }
        return letters.ToString();
    }
}
