namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>People as a shop knows them: what they told it, as the till, the web form and three imports wrote it down.</summary>
internal sealed class CustomerFile
{
    private const int Size = 20_180;
    private readonly SplitMix64 _random;
    private readonly MailAddresses _addresses;
    private readonly List<Customer> _customers = new(Size);

    private CustomerFile(SplitMix64 random)
    {
        _random = random;
        _addresses = new(random.Branch());
    }

    /// <summary>Everybody who ever was a customer, in the order of coming, which is that of the ids.</summary>
    public static IReadOnlyList<Customer> Make(SplitMix64 random)
    {
        var file = new CustomerFile(random);
        foreach (var createdAt in file.Arrivals())
        {
            var cameBack = file._customers.Count > 500 && random.Chance(30);
            file._customers.Add(cameBack ? file.Again(createdAt) : file.Newcomer(createdAt));
        }
        return file._customers;
    }

    public static SampleFile ToFile(IEnumerable<Customer> customers, IReadOnlyDictionary<int, int> ordersOf)
    {
        var csv = new CsvText("id", "first_name", "last_name", "email", "phone", "city", "country", "language", "birth_date", "created_at", "loyalty");
        foreach (var customer in customers.Where(customer => !customer.Erased))
        {
            csv.Add(Cells.Text(customer.Id), customer.FirstName, customer.LastName, customer.Email, customer.Phone, customer.City, customer.Country,
                customer.Language, Cells.Text(customer.BirthDate), Cells.Text(customer.CreatedAt), Loyalty(ordersOf.GetValueOrDefault(customer.Id)));
        }
        return new("customer.csv", csv.ToBytes());
    }

    private static string Loyalty(int orders) => orders switch { >= 12 => "gold", >= 6 => "silver", _ => "" };

    /// <summary>Ever more people came: of two draws the later one counts.</summary>
    private IEnumerable<DateTime> Arrivals() =>
        Enumerable.Range(0, Size)
            .Select(_ =>
            {
                var day = Calendar.Day(_random, Calendar.Opening, Calendar.Export);
                var other = Calendar.Day(_random, Calendar.Opening, Calendar.Export);
                var hour = _random.Chance(950) ? _random.Between(8, 20) : _random.Below(24);
                return (day > other ? day : other).ToDateTime(new(hour, _random.Below(60), _random.Below(60)));
            })
            .Order();

    private Customer Newcomer(DateTime createdAt)
    {
        var market = _random.Pick(Market.All);
        var culture = _random.Pick(market.Cultures);
        var firstName = Common(culture.FirstNames);
        var lastName = Common(culture.LastNames);
        var email = _random.Chance(30) ? "" : _addresses.New(firstName, lastName);
        return new()
        {
            Id = _customers.Count + 1,
            FirstName = AsTyped(firstName, missing: 10),
            LastName = AsTyped(lastName, missing: 4),
            Email = email.Length > 0 && _random.Chance(40) ? MailAddresses.Retyped(_random, email) : email,
            Phone = _random.Chance(420) ? Phone(market) : "",
            City = AsTyped(Common(market.Cities), missing: 60),
            Country = Country(market.Country),
            Language = _random.Chance(40) ? "" : culture.Language,
            BirthDate = BirthDate(createdAt.Year),
            CreatedAt = createdAt,
            Erased = _random.Chance(7),
        };
    }

    /// <summary>Somebody who had forgotten being a customer, and signed up once more with the same address in other letters.</summary>
    private Customer Again(DateTime createdAt)
    {
        var first = _random.Pick(_customers);
        return first with
        {
            Id = _customers.Count + 1,
            FirstName = AsTyped(first.FirstName.TrimEnd(), missing: 10),
            LastName = AsTyped(first.LastName.TrimEnd(), missing: 4),
            Email = first.Email.Length > 0 ? MailAddresses.Retyped(_random, first.Email) : "",
            Phone = _random.Chance(500) ? first.Phone : "",
            BirthDate = _random.Chance(650) ? first.BirthDate : null,
            CreatedAt = createdAt,
            Erased = false,
        };
    }

    /// <summary>One of the items, the front ones more often.</summary>
    private string Common(IReadOnlyList<string> items) => items[_random.Below(_random.Between(1, items.Count))];

    private string AsTyped(string text, int missing)
    {
        if (text.Length == 0 || _random.Chance(missing)) return "";
        return _random.Below(1000) switch
        {
            < 12 => text + " ",
            < 14 => text + "  ",
            < 30 => text.ToUpperInvariant(),
            < 40 => text.ToLowerInvariant(),
            _ => text,
        };
    }

    /// <summary>Some clerks write a code in small letters, and UK for GB, which no list of countries knows.</summary>
    private string Country(string code) => _random.Below(1000) switch
    {
        < 10 => "",
        < 14 => code.ToLowerInvariant(),
        < 24 when code == "GB" => "UK",
        _ => code,
    };

    private string Phone(Market market)
    {
        var number = string.Concat(market.Number.Select(sign => sign == '#' ? (char)('0' + _random.Below(10)) : sign));
        var compact = number.Replace(" ", "", StringComparison.Ordinal);
        return _random.Below(10) switch
        {
            < 5 => $"+{market.CallingCode}{compact}",
            < 6 => $"+{market.CallingCode} {number}",
            < 7 => $"00{market.CallingCode}{compact}",
            < 8 => market.Trunk + number,
            _ => market.Trunk + compact,
        };
    }

    /// <summary>Adults when they came; 1 January 1900 is what a till writes when nobody asked.</summary>
    private DateOnly? BirthDate(int year)
    {
        if (_random.Chance(420)) return null;
        if (_random.Chance(5)) return new(1900, 1, 1);
        var age = 18 + (_random.Below(54) + _random.Below(44)) / 2;
        return new DateOnly(year - age, 1, 1).AddDays(-_random.Below(365));
    }
}
