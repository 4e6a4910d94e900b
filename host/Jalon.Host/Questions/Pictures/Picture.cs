using Jalon.Api.Runs;
using Jalon.Host.Execution;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Questions.Pictures;

/// <summary>A campaign as something to be drawn; with counts where it is a run.</summary>
/// <param name="Name">The campaign's name, or the run's.</param>
/// <param name="Nodes">Each after all that it reads.</param>
public sealed record Picture(string Name, IReadOnlyList<PictureNode> Nodes)
{
    /// <summary>A campaign before it runs.</summary>
    public static Picture Of(BoundCampaign campaign) => new(
        campaign.Name,
        [
            .. GraphBuilder.Of(campaign, "picture").Activities.Select(n => campaign.Activities.First(a => a.Name == n.Name.Value)).Select(a => new PictureNode(
                a.Name,
                a.Shape.TypeName,
                null,
                [.. GraphBuilder.LeadingTo(campaign, a)],
                [.. a.Outputs.Select(o => new TransitionState($"{a.Name}.{o.Name}", o.Name, o.IsMain, null, false))],
                null)),
        ]);

    /// <summary>A run as it stands.</summary>
    public static Picture Of(Run run) => new(
        run.Id, InOrder([.. run.Activities.Select(a => new PictureNode(a.Name, a.Type, a.State, a.Inputs, a.Outputs, a.Error))]));

    // The text may name an activity before those that it reads.
    private static List<PictureNode> InOrder(List<PictureNode> nodes)
    {
        var ordered = new List<PictureNode>();
        while (nodes.Count > 0)
        {
            var next = nodes.FirstOrDefault(n => n.Inputs.All(i => nodes.All(m => m.Name == n.Name || !Feeds(m, i)))) ?? nodes[0];
            nodes.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private static bool Feeds(PictureNode node, string transition) => node.Outputs.Any(o => o.Name == transition);
}
