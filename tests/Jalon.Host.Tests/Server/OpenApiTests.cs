using System.Text.Json;

namespace Jalon.Host.Tests.Server;

public class OpenApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_that_a_host_gives_is_the_one_in_docs()
    {
        await using var shop = await HostedShop.OpenAsync();
        GoldenFile.Holds("../../docs/openapi.json", await shop.GetAsync("openapi.json"));
    }

    [Fact]
    public async Task Every_reference_leads_to_a_schema_and_every_schema_is_referred_to()
    {
        await using var shop = await HostedShop.OpenAsync();
        using var document = JsonDocument.Parse(await shop.GetAsync("openapi.json"));
        var referred = References(document.RootElement).ToHashSet(StringComparer.Ordinal);
        var there = document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => "#/components/schemas/" + s.Name);
        Assert.Equal(there.Order(StringComparer.Ordinal), referred.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_part_of_a_path_is_a_parameter_and_every_route_names_a_role()
    {
        await using var shop = await HostedShop.OpenAsync();
        using var document = JsonDocument.Parse(await shop.GetAsync("openapi.json"));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var parts = operation.Value.GetProperty("parameters").EnumerateArray().Where(p => p.GetProperty("in").GetString() == "path").Select(p => p.GetProperty("name").GetString());
                Assert.All(parts, part => Assert.Contains("{" + part + "}", path.Name, StringComparison.Ordinal));
                Assert.Equal(path.Name.Count(c => c == '{'), parts.Count());
                Assert.Contains(operation.Value.GetProperty("x-role").GetString(), Jalon.Host.Access.RoleText.All);
            }
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
