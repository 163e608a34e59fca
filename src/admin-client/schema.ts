/**
 * The operations of the admin API as types, generated from its OpenAPI document: npm run gen.
 */
export interface paths {
    "/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The apps of the server, oldest first
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Apps"];
        put?: never;
        /**
         * Create an app; the secrets of the dialects are made here and shown this once
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1Apps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{app}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One app: that of the key, or any for the root key
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1AppsApp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of the app, oldest first, without their secrets; revoked and expired ones for a while
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Keys"];
        put?: never;
        /**
         * Create a key of the app; its text, `secret`, is shown this once
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1Keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One key of the app, without its secret
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1KeysKey"];
        put?: never;
        post?: never;
        /**
         * Revoke a key: every node refuses it from now on
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1KeysKey"];
        options?: never;
        head?: never;
        /**
         * Change the label, the scope or the expiry of a key
         * @description Source: Rollcall.
         */
        patch: operations["adminPatchV1KeysKey"];
        trace?: never;
    };
    "/v1/keys/{key}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a key a new secret, shown this once; the one before stays valid for `overlapMs`, or until a time
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1KeysKeyRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key that signs pushes to webhooks, and the public key for Web Push subscriptions
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1PushKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress of a push task, with its counts by outcome; queued pushes are counted as delivered, withheld or failed once that is known
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1PushTasksTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which sessions and connections would end if the user signed in on a platform now, at issue and at connect, and why
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserAdmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/push/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a push would do on each device of a user, newest device first, and the rule that decides; sends nothing
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserPushPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wildfire/auth-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an authorisation code for app_get_user_info
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1WildfireAuthCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: {
        /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
        rollcallApp: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    adminGetV1Apps: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            createdAt: number;
                            id: string;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1Apps: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        id: string;
                        secrets: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a resource of this name exists | the limit of apps is reached */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `resource.exists` (HTTP 409): a resource of this name exists
                         *     - `app.limit_reached` (HTTP 409): the limit of apps is reached
                         * @enum {string}
                         */
                        code: "resource.exists" | "app.limit_reached";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1AppsApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        id: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Keys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            createdAt: number;
                            expiresAt?: number;
                            id: string;
                            label: string;
                            lastUsedAt?: number;
                            previousUntil?: number;
                            revokedAt?: number;
                            /** @enum {string} */
                            scope: "viewer" | "operator" | "owner";
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1Keys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | number;
                    /** @default  */
                    label?: string;
                    /** @enum {string} */
                    scope: "viewer" | "operator" | "owner";
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        expiresAt?: number;
                        id: string;
                        label: string;
                        lastUsedAt?: number;
                        previousUntil?: number;
                        revokedAt?: number;
                        /** @enum {string} */
                        scope: "viewer" | "operator" | "owner";
                        secret: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the limit of apps is reached */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.limit_reached` (HTTP 409): the limit of apps is reached
                         * @enum {string}
                         */
                        code: "app.limit_reached";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1KeysKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        expiresAt?: number;
                        id: string;
                        label: string;
                        lastUsedAt?: number;
                        previousUntil?: number;
                        revokedAt?: number;
                        /** @enum {string} */
                        scope: "viewer" | "operator" | "owner";
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1KeysKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPatchV1KeysKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | number;
                    label?: string;
                    /** @enum {string} */
                    scope?: "viewer" | "operator" | "owner";
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        expiresAt?: number;
                        id: string;
                        label: string;
                        lastUsedAt?: number;
                        previousUntil?: number;
                        revokedAt?: number;
                        /** @enum {string} */
                        scope: "viewer" | "operator" | "owner";
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1KeysKeyRotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody?: {
            content: {
                "application/json": {
                    overlapMs?: number;
                    until?: string | number;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        expiresAt?: number;
                        id: string;
                        label: string;
                        lastUsedAt?: number;
                        previousUntil?: number;
                        revokedAt?: number;
                        /** @enum {string} */
                        scope: "viewer" | "operator" | "owner";
                        secret: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1PushKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        vapidPublicKey: string;
                        webhookKey: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1PushTasksTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                task: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            count: number;
                            /** @enum {string} */
                            outcome: "queued" | "delivered" | "withheld" | "failed";
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            reason: string;
                        }[];
                        createdAt: number;
                        finishedAt?: number;
                        /** @enum {string} */
                        state: "open" | "done" | "failed";
                        task: number;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserAdmission: {
        parameters: {
            query: {
                dialect: "wildfire" | "lanying" | "openim";
                platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connect: {
                            explained: string[];
                        } & {
                            [key: string]: unknown;
                        };
                        issue: {
                            explained: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserPushPreview: {
        parameters: {
            query?: {
                at?: string | number;
                device?: number;
                sender?: string;
                type?: "text" | "image" | "cmd";
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        devices: {
                            alert: boolean;
                            badge: number;
                            detail: boolean;
                            device: number;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            meaning: string;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            push: boolean;
                            /** @enum {string} */
                            rule: "user.banned" | "user.destroyed" | "device.signedOut" | "device.unbound" | "preferences.noPush" | "openim.recvOpt" | "preferences.noPushWindow" | "preferences.noPushDetail" | "preferences.silence" | "message.cmd" | "device.online" | "device.offline";
                            senderName: string;
                            shapedBy: ("user.banned" | "user.destroyed" | "device.signedOut" | "device.unbound" | "preferences.noPush" | "openim.recvOpt" | "preferences.noPushWindow" | "preferences.noPushDetail" | "preferences.silence" | "message.cmd" | "device.online" | "device.offline")[];
                            sink?: string;
                        }[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such device of this user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `device.not_found` (HTTP 404): no such device of this user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "device.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1WildfireAuthCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authCode: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
}
