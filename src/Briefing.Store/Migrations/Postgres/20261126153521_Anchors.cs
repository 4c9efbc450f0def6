using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Briefing.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Anchors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "anchor_version",
                table: "annotations",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );

            migrationBuilder.AddColumn<int>(
                name: "target_reading",
                table: "annotations",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            // Of the readings of its text, the one that was current, or the last before that.
            migrationBuilder.Sql(
                """
                UPDATE annotations SET target_reading = coalesce(
                    (SELECT max(revisions.number) FROM revisions JOIN articles ON articles.id = revisions.article_id
                     WHERE revisions.article_id = annotations.article_id
                       AND revisions.text_revision = annotations.target_revision
                       AND revisions.number <= articles.current_revision),
                    (SELECT max(revisions.number) FROM revisions
                     WHERE revisions.article_id = annotations.article_id
                       AND revisions.text_revision = annotations.target_revision),
                    0);
                """
            );

            migrationBuilder.CreateTable(
                name: "earlier_anchors",
                columns: table => new
                {
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false),
                    standing = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<long>(type: "bigint", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_earlier_anchors", x => new { x.owner_id, x.number });
                    table.ForeignKey(
                        name: "FK_earlier_anchors_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_earlier_anchors_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_annotations_standing",
                table: "annotations",
                column: "standing",
                filter: "standing IN ('Ambiguous', 'Orphan')"
            );

            migrationBuilder.CreateIndex(
                name: "IX_earlier_anchors_account_id",
                table: "earlier_anchors",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_earlier_anchors_article_id_item_id",
                table: "earlier_anchors",
                columns: new[] { "article_id", "item_id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "earlier_anchors");

            migrationBuilder.DropIndex(name: "IX_annotations_standing", table: "annotations");

            migrationBuilder.DropColumn(name: "anchor_version", table: "annotations");

            migrationBuilder.DropColumn(name: "target_reading", table: "annotations");
        }
    }
}
