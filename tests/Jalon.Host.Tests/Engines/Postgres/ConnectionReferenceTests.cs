using Jalon.Host.Engines;
using Jalon.Host.Engines.Postgres;

namespace Jalon.Host.Tests.Engines.Postgres;

public sealed class ConnectionReferenceTests
{
    [Fact]
    public void A_reference_leads_to_a_variable_or_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("jalon-ref-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "pg.secret"), "Host=db;Password=p\n");
            Environment.SetEnvironmentVariable("JALON_TEST_REFERENCE", "Host=other");
            Assert.Equal("Host=db;Password=p", ConnectionReference.Read("file:pg.secret", folder));
            Assert.Equal("Host=other", ConnectionReference.Read("env:JALON_TEST_REFERENCE", folder));
        }
        finally
        {
            Environment.SetEnvironmentVariable("JALON_TEST_REFERENCE", null);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("env:JALON_TEST_NOWHERE", "JALON_TEST_NOWHERE")]
    [InlineData("file:nowhere.txt", "nowhere.txt")]
    [InlineData("Host=db;Password=hush", "env:NAME or file:PATH")]
    [InlineData("password:hush", "env:NAME or file:PATH")]
    public void What_leads_nowhere_is_told_and_no_secret_with_it(string reference, string says)
    {
        var fault = Assert.Throws<EngineFault>(() => ConnectionReference.Read(reference, Path.GetTempPath()));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", fault.Message, StringComparison.Ordinal);
    }
}
