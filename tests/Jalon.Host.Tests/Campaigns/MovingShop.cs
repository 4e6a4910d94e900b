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
        using var patience = HostedShop.Patience();
        var cancellation = patience.Token;
        var since = (await Shop.Client.CampaignsAsync(cancellation)).Sequence;
        try
        {
            await FollowAsync(name, status, since, cancellation);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{name} is {(await Shop.Client.CampaignAsync(name, CancellationToken.None)).Status} and not {status}");
        }
    }

    private async Task FollowAsync(string name, string status, long since, CancellationToken cancellation)
    {
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
