using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Campaigns;

/// <summary>One host for many campaigns, each in a state of its own.</summary>
public sealed class MovingShop : IAsyncLifetime
{
    internal HostedShop Shop { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Shop = await HostedShop.OpenAsync();

    /// <summary>Follows a campaign until it stands as wanted.</summary>
    internal async Task UntilAsync(string name, string status)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var since = (await Shop.Client.CampaignsAsync(cancellation)).Sequence;
        if ((await Shop.Client.CampaignAsync(name, cancellation)).Status == status)
            return;
        await foreach (var change in Shop.Client.ChangesAsync(since, cancellation))
        {
            if (change.Campaign == name && (await Shop.Client.CampaignAsync(name, cancellation)).Status == status)
                return;
        }
    }

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
