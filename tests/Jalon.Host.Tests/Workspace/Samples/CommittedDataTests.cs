using System.Globalization;
using System.Security.Cryptography;
using Jalon.Host.Workspace.Samples;

namespace Jalon.Host.Tests.Workspace.Samples;

public class CommittedDataTests
{
    private static readonly string Data = Path.Combine(SampleFolder.Path, "data");

    /// <summary>
    /// After a wanted change of the generator: <c>JALON_ACCEPT=1 dotnet test tests/Jalon.Host.Tests --filter CommittedData</c>, and a look at
    /// the difference.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")] // i without a dot
    [InlineData("fr-FR")] // comma in numbers
    [InlineData("ar-SA")] // another calendar
    [InlineData("sv-SE")] // another minus sign
    public void The_committed_data_is_what_the_generator_writes_whatever_the_machine_s_culture(string culture)
    {
        if (Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1") BoutiqueGenerator.WriteTo(Data);

        using var folder = new TemporaryFolder();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Culture(culture);
            BoutiqueGenerator.WriteTo(folder.Path);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(Digests(folder.Path), Digests(Data));
    }

    [Fact]
    public void The_committed_data_takes_at_most_five_megabytes() =>
        Assert.InRange(Directory.GetFiles(Data).Sum(file => new FileInfo(file).Length), 1, 5_000_000);

    [Fact]
    public void Another_seed_gives_other_people() =>
        Assert.NotEqual(Digest(File.ReadAllBytes(Path.Combine(Data, "customer.csv"))), Digest(BoutiqueGenerator.Generate(seed: 7)[0].Content.Span));

    private static CultureInfo Culture(string name)
    {
        try
        {
            return new CultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            Assert.Skip($"This machine knows no culture '{name}': it has no ICU, or runs with the invariant one only.");
            throw;
        }
    }

    private static SortedDictionary<string, string> Digests(string folder) =>
        new(Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), file => Digest(File.ReadAllBytes(file))), StringComparer.Ordinal);

    private static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
